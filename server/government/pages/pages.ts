import type { FastifyInstance } from 'fastify';
import type { Routes } from '../http/routes.js';
import type { Platform } from '../platform.js';
import { serveSanjintongAccount } from '../sanjintong/account.js';
import { serveSanjintongEntry } from '../sanjintong/entry.js';
import { serveSanjintongScan } from '../sanjintong/scan.js';
import { serveAgreement } from './agreement.js';
import { serveAuthorize } from './authorize.js';
import { serveDeregister } from './deregister.js';
import { serveDevelopment } from './development.js';
import { serveForgotPassword } from './forgot-password.js';
import { servePasswordSignIn } from './password-sign-in.js';
import { serveQrSignIn } from './qr-sign-in.js';
import { serveRegister } from './register.js';
import { serveSettings } from './settings.js';
import { serveSmsSignIn } from './sms-sign-in.js';
import { serveUserCentre } from './user-centre.js';

type Serve = (routes: Routes, app: FastifyInstance, platform: Platform) => void;

/** Every page. */
export const pages: readonly Serve[] = [
  serveAuthorize,
  servePasswordSignIn,
  serveSmsSignIn,
  serveQrSignIn,
  serveRegister,
  serveAgreement,
  serveForgotPassword,
  serveUserCentre,
  serveSettings,
  serveDeregister,
  serveSanjintongEntry,
  serveSanjintongAccount,
  serveSanjintongScan,
  serveDevelopment,
];
