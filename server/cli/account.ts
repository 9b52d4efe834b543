import { accountCommand } from './account-command.js';
import { runCommand } from './command.js';

await runCommand(accountCommand, process.argv.slice(2));
