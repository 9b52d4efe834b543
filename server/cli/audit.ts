import { auditCommand } from './audit-command.js';
import { runCommand } from './command.js';

await runCommand(auditCommand, process.argv.slice(2));
