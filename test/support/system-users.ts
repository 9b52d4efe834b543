import { canReach } from '../../server/launch/postgres/system-user.js';
import { checkout } from '../../server/launch/prepare.js';

export const isRoot = process.getuid?.() === 0;

/** A user without any rights. */
export const nobody = { uid: 65_534, gid: 65_534 };

/** Whether a test can start the product as that user: as root, from a checkout that others may enter. */
export const canBeNobody = isRoot && (await canReach(nobody, checkout));
