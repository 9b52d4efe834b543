import { runCommand } from './command.js';
import { machinesCommand } from './machines-command.js';

await runCommand(machinesCommand, process.argv.slice(2));
