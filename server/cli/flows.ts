import { runCommand } from './command.js';
import { flowsCommand } from './flows-command.js';

await runCommand(flowsCommand, process.argv.slice(2));
