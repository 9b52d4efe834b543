import { runCommand } from './command.js';
import { rosterCommand } from './roster-command.js';

await runCommand(rosterCommand, process.argv.slice(2));
