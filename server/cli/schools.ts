import { runCommand } from './command.js';
import { schoolsCommand } from './schools-command.js';

await runCommand(schoolsCommand, process.argv.slice(2));
