import { runCommand } from './command.js';
import { staffCommand } from './staff-command.js';

await runCommand(staffCommand, process.argv.slice(2));
