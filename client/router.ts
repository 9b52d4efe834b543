import type { Component } from 'vue';
import { createRouter, createWebHistory, START_LOCATION, type RouteLocationNormalized, type Router } from 'vue-router';
import { portal } from './components/portal.js';
import type { CaptchaPurpose } from './graphql/generated/graphql.js';
import { preloadTopicTexts } from './help/use-topic-texts.js';
import SignInPage from './pages/SignInPage.vue';
import TowerLayout from './pages/TowerLayout.vue';
import { askAhead } from './sign-in/ask-captcha.js';
import { learn, rememberedLanguage, type Part } from './text/i18n.js';
import { homeOf, isAdmitted, type Audience } from './viewer/admission.js';
import { notice } from './viewer/notice.js';
import { keepPath } from './viewer/pending-path.js';
import { knownViewer, measureServerClock } from './viewer/session.js';

declare module 'vue-router' {
  interface RouteMeta {
    audience?: Audience;
    /** Of which system the page is; the portal, unless it says otherwise. */
    system?: 'evaluation';
    /** Whoever signs in after asking for it comes back to it. */
    isComeBackTo?: true;
    /** What nobody gets further without: asked for before the page is drawn. */
    captcha?: CaptchaPurpose;
    /** As wide as the window. */
    isWide?: true;
  }
}

type Load = () => Promise<{ readonly default: Component }>;

/** A page, and the texts that are said there alone: one wait instead of two. */
const withTexts = (parts: Part | readonly Part[], load: Load) => async () => {
  const [page] = await Promise.all([load(), ...[parts].flat().map(learn)]);
  return page.default;
};
const ofAccount = (load: Load) => withTexts('account', load);
// What all working pages say is among the cases' texts.
const ofRoster = (load: Load) => withTexts(['conflicts', 'roster', 'rosterProblems'], load);
const ofAccounts = (load: Load) => withTexts(['conflicts', 'accounts', 'bulk'], load);
const ofFirstLogin = (load: Load) => withTexts(['conflicts', 'accounts', 'firstLogin'], load);
const ofReviews = (load: Load) => withTexts(['conflicts', 'corrections'], load);
const ofCorrections = (load: Load) => withTexts(['account', 'corrections'], load);
/** Both sides of a binding. */
const ofFamily = (further: Part, load: Load) => withTexts(['family', further], load);
const ofInspector = (load: Load) => withTexts(['administration', 'conflicts', 'inspector'], load);
const ofFlows = (load: Load) => withTexts('inspectorFlows', load);
const ofStaff = (load: Load) => withTexts('realName', load);

/** The help page comes with what it says: one wait instead of two. */
const help = async () => {
  const [page] = await Promise.all([import('./pages/HelpPage.vue'), preloadTopicTexts(rememberedLanguage())]);
  return page.default;
};

/** The pages. Each loads when it is gone to, but for the one to which most people come: it is there at once. */
export function createPages(): Router {
  const router = createRouter({
    history: createWebHistory(),
    // A filter that is put into the address is no other page.
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path && to.hash === from.hash ? false : { top: 0 }),
    routes: [
      {
        // One parent: the pagoda stays and grows while its pages come and go.
        path: '/',
        component: TowerLayout,
        children: [
          { path: '', component: SignInPage, meta: { audience: 'nobody', captcha: 'SIGN_IN' } },
          {
            path: 'sign-in/sms',
            component: () => import('./pages/SmsSignInPage.vue'),
            meta: { audience: 'nobody', captcha: 'SMS_CODE' },
          },
          {
            path: 'forgotten-password',
            component: () => import('./pages/ForgottenPasswordPage.vue'),
            meta: { audience: 'nobody', captcha: 'SMS_CODE' },
          },
          {
            path: 'onboarding',
            component: () => import('./pages/OnboardingPage.vue'),
            meta: { audience: 'student' },
          },
          {
            path: 'real-name',
            component: ofStaff(() => import('./pages/RealNamePage.vue')),
            meta: { audience: 'staff' },
          },
        ],
      },
      {
        path: '/evaluation',
        component: () => import('./pages/EvaluationPage.vue'),
        meta: { audience: 'anyone', system: 'evaluation' },
        // Its own session, whoever is signed in at the portal.
        beforeEnter: async () => {
          const { readVisit, visit } = await import('./evaluation/visit.js');
          await readVisit().catch(() => undefined);
          return visit.value !== null || { path: '/evaluation/sign-in', replace: true };
        },
      },
      {
        path: '/evaluation/sign-in',
        component: () => import('./pages/EvaluationSignInPage.vue'),
        meta: { audience: 'anyone', system: 'evaluation' },
      },
      { path: '/hand-over/:id', component: () => import('./pages/HandOverPage.vue'), meta: { audience: 'anyone' } },
      {
        path: '/account',
        component: ofAccount(() => import('./pages/AccountPage.vue')),
        meta: { audience: 'arrived' },
      },
      {
        path: '/account/password',
        component: ofAccount(() => import('./pages/AccountPasswordPage.vue')),
        meta: { audience: 'arrived' },
      },
      {
        path: '/account/phone',
        component: ofAccount(() => import('./pages/AccountPhonePage.vue')),
        meta: { audience: 'arrived' },
      },
      {
        path: '/account/family',
        component: ofFamily('account', () => import('./pages/AccountFamilyPage.vue')),
        meta: { audience: 'arrived' },
      },
      {
        path: '/family',
        component: ofFamily('corrections', () => import('./pages/FamilyPage.vue')),
        // A session of its own, whoever is signed in at the portal.
        meta: { audience: 'anyone' },
      },
      {
        path: '/account/devices',
        component: ofAccount(() => import('./pages/AccountDevicesPage.vue')),
        meta: { audience: 'arrived' },
      },
      {
        path: '/account/corrections',
        component: ofCorrections(() => import('./pages/AccountCorrectionsPage.vue')),
        meta: { audience: 'arrived', isComeBackTo: true },
      },
      {
        path: '/real-name/password',
        component: withTexts(['account', 'realName'], () => import('./pages/StaffPasswordPage.vue')),
        meta: { audience: 'staff' },
      },
      {
        path: '/real-name/case/:number',
        component: ofStaff(() => import('./pages/CasePage.vue')),
        meta: { audience: 'staff', isComeBackTo: true },
      },
      { path: '/help', component: help, meta: { audience: 'anyone' } },
      {
        path: '/forgotten-password/school',
        component: () => import('./pages/SchoolResetPage.vue'),
        meta: { audience: 'anyone' },
      },
      {
        path: '/administration',
        component: withTexts('administration', () => import('./pages/AdministrationLayout.vue')),
        meta: { audience: 'overseer', isComeBackTo: true },
        children: [
          { path: 'audit', component: withTexts('audit', () => import('./audit/AuditPage.vue')) },
          { path: '', redirect: ({ query }) => ({ path: '/administration/progress', query }) },
          {
            path: 'progress',
            // How long somebody has waited is said among the cases' texts.
            component: withTexts(['conflicts', 'board'], () => import('./oversight/BoardPage.vue')),
          },
          { path: 'roster', component: ofRoster(() => import('./roster/RosterPage.vue')) },
          { path: 'roster/:id', component: ofRoster(() => import('./roster/ImportPage.vue')) },
          { path: 'accounts', component: ofAccounts(() => import('./accounts/AccountsPage.vue')) },
          {
            path: 'accounts/first-login',
            component: ofFirstLogin(() => import('./first-login/FirstLoginPage.vue')),
          },
          { path: 'accounts/:id', component: ofAccounts(() => import('./accounts/AccountFilePage.vue')) },
          { path: 'actions', component: ofAccounts(() => import('./bulk/ActionsPage.vue')) },
          { path: 'actions/:id', component: ofAccounts(() => import('./bulk/ActionPage.vue')) },
          {
            path: 'initial-password',
            component: ofAccounts(() => import('./initial-password/InitialPasswordPage.vue')),
          },
          {
            path: 'conflicts',
            component: withTexts('conflicts', () => import('./cases/ConflictsPage.vue')),
            // Developers read cases as well; whoever may not is told why.
            meta: { audience: 'staff' },
          },
          {
            path: 'conflicts/:number',
            component: withTexts('conflicts', () => import('./cases/ConflictPage.vue')),
            meta: { audience: 'staff' },
          },
          ...(
            [
              ['corrections', () => import('./cases/CorrectionsPage.vue')],
              ['corrections/:number', () => import('./cases/CorrectionPage.vue')],
              ['status-reviews', () => import('./cases/StatusReviewsPage.vue')],
              ['status-reviews/:id', () => import('./cases/StatusReviewPage.vue')],
            ] as const
          ).map(([path, load]) => ({
            path,
            component: ofReviews(load),
            // Whoever may not is told why.
            meta: { audience: 'staff' as const },
          })),
        ],
      },
      {
        path: '/inspector',
        component: ofInspector(() => import('./pages/InspectorLayout.vue')),
        meta: { audience: 'inspector', isComeBackTo: true, isWide: true },
        children: [
          { path: '', redirect: '/inspector/machines/student-onboarding' },
          { path: 'machines', redirect: '/inspector/machines/student-onboarding' },
          { path: 'machines/:machine', component: () => import('./inspector/machine/MachinePage.vue') },
          ...(
            [
              ['machines/:machine/what-if', () => import('./inspector/flows/WhatIfPage.vue')],
              ['flows', () => import('./inspector/flows/FlowsPage.vue')],
              ['flows/:id', () => import('./inspector/flows/FlowPage.vue')],
              ['flows/:id/events/:revision', () => import('./inspector/flows/HistoryPage.vue')],
              ['flows/:id/events/:revision/what-if', () => import('./inspector/flows/WhatIfPage.vue')],
            ] as const
          ).map(([path, load]) => ({ path, component: ofFlows(load) })),
          {
            path: 'storyboard',
            component: withTexts('storyboard', () => import('./inspector/storyboard/StoryboardPage.vue')),
          },
        ],
      },
      { path: '/:unknown(.*)*', component: () => import('./pages/UnknownPage.vue'), meta: { audience: 'anyone' } },
    ],
  });
  router.beforeEach(async (to, from) => {
    // Who cannot be asked after signs in; what they did before is not lost.
    const viewer = await knownViewer().catch(() => null);
    // What the portal says of itself may say that a page is for everybody.
    if (to.meta.audience === 'inspector' && portal.value === null) await measureServerClock().catch(() => undefined);
    if (isAdmitted(to.meta.audience ?? 'anyone', viewer)) {
      // Why somebody has to sign in is no news on a page that they went on to from there.
      const asked = to.redirectedFrom?.meta.audience ?? 'anyone';
      if (from.meta.audience === 'nobody' && to.path !== from.path && isAdmitted(asked, viewer)) notice.value = null;
      // Within a page, to its text for instance, nothing is drawn anew.
      const isDrawn = from === START_LOCATION || to.path !== from.path;
      if (isDrawn && to.meta.captcha !== undefined) askAhead(to.meta.captcha);
      return true;
    }
    if (viewer === null) remember(to);
    return { path: homeOf(viewer), replace: true };
  });
  router.onError((_error, _to, from) => {
    if (from !== START_LOCATION) notice.value = 'shell.loadFailed';
  });
  return router;
}

/** What a page was asked for that nobody may see before signing in. */
function remember({ meta, fullPath, query }: RouteLocationNormalized): void {
  if (meta.isComeBackTo) keepPath(fullPath, 'signedIn');
  if (query['return'] === 'elsewhere') notice.value = 'shell.cameElsewhere';
}
