import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cookies } from '../../server/http/cookies.js';
import { comeBack } from '../../server/real-name/come-back.js';
import type { Browser } from '../support/browser.js';
import { staff, startRealName, type TestRealName } from '../support/real-name.js';

const { registered, foreignIdentity, ownerOfForeignIdentity, idBoundPhoneInUse, phoneTaken } = staff;

describe('signing in at the government platform, under attack, two servers on one database', () => {
  let world: TestRealName;
  beforeAll(async () => {
    world = await startRealName(2);
  });
  afterAll(() => world.close());

  const stepOf = async (browser: Browser) => (await browser.viewer()).realName.step;
  const ties = async () =>
    (await world.portal.query('select 1 from government_identity where account_id is not null')).length;

  describe('O1: an answer is taken once, from the browser that began, while its session lives', () => {
    test('another browser, signed in to another account or to none, is not believed, and spends nothing', async () => {
      const victim = await world.signedIn(registered.account);
      const answer = await world.answerOf(victim, registered.there);
      const thief = await world.signedIn(phoneTaken.account, 1);
      for (const browser of [thief, world.portal.browser(), world.portal.browser(1)])
        expect(await browser.open(answer)).toBe('/real-name?return=elsewhere');
      expect(await stepOf(thief)).toBe('UNVERIFIED');
      expect(await ties()).toBe(0);
      // Its own browser still may, at whichever server.
      const atTheOther = victim.clone(world.portal.servers[1]!.address);
      expect(await atTheOther.open(answer)).toBe('/real-name');
      expect(await stepOf(atTheOther)).toBe('ARRIVED');
    });

    test('thirty at once, half of them at the other server: one is taken', async () => {
      const browser = await world.signedIn(foreignIdentity.account);
      const answer = await world.answerOf(browser, foreignIdentity.there);
      const twin = browser.clone(world.portal.servers[1]!.address);
      const both = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? browser : twin).open(answer));
      const led = await Promise.all(both);
      expect(led.filter((location) => location === '/real-name')).toHaveLength(1);
      const events = await world.portal.query(
        `select 1 from flow_event e join flow f on f.id = e.flow_id join account a on a.id = f.subject
         where e.event->>'type' = 'RETURN' and a.unified_number = $1`,
        [foreignIdentity.account],
      );
      expect(events).toHaveLength(1);
      expect(await browser.open(answer)).toBe('/real-name?return=elsewhere');
    });

    test.each([
      ['the session was ended', async (browser: Browser) => void (await browser.ask('mutation { signOut }'))],
      [
        'an administrator has locked the account',
        async (browser: Browser) => {
          const { id } = await browser.viewer();
          await world.portal.sendTo(id, { type: 'LOCK' });
        },
      ],
    ])('none is taken once %s', async (_what, happens) => {
      const browser = await world.signedIn(idBoundPhoneInUse.account);
      const { id } = await browser.viewer();
      const answer = await world.answerOf(browser, idBoundPhoneInUse.there);
      const before = await ties();
      await happens(browser);
      expect(await browser.open(answer)).toBe('/real-name?return=elsewhere');
      expect(await ties()).toBe(before);
      await world.portal.sendTo(id, { type: 'UNLOCK' });
    });

    test('none is taken where the session ends while the platform says who it was', async () => {
      const { services } = world.portal.servers[0]!.composition;
      const browser = await world.signedIn(idBoundPhoneInUse.account);
      const answer = await world.answerOf(browser, idBoundPhoneInUse.there);
      const { identities } = services;
      const slow = {
        ...services,
        identities: {
          begin: identities.begin.bind(identities),
          finish: async (asked: Parameters<typeof identities.finish>[0]) => {
            const told = await identities.finish(asked);
            await browser.ask('mutation { signOut }');
            return told;
          },
        },
      };
      const before = await ties();
      const device = new Cookies(services.signer, true).read(browser.cookieHeader()).device as string;
      const asked = { callbackUrl: answer.search, device, deviceName: null, at: services.clock.now() };
      expect(await comeBack(slow, asked)).toEqual({ outcome: 'elsewhere' });
      expect(await ties()).toBe(before);
    });

    test('W1: a proved real name brings another session; the old one, and all others, are dead', async () => {
      const others = [await world.signedIn(staff.teacherA.account), await world.signedIn(staff.teacherA.account, 1)];
      const browser = await world.signedIn(staff.teacherA.account);
      const before = browser.clone();
      expect((await world.prove(browser, staff.teacherA.there)).realName.step).toBe('ARRIVED');
      for (const other of [before, ...others]) expect(await other.viewer()).toBeNull();
    });

    test('an id in capitals is the same attempt', async () => {
      const browser = await world.signedIn(idBoundPhoneInUse.account);
      await browser.viewer();
      const id = crypto.randomUUID();
      const gone = await browser.goToGovernment(id.toUpperCase());
      expect(gone.url).not.toBeNull();
      expect((await browser.goToGovernment(id)).url).toBe(gone.url);
    });

    test('G5: the id of another one’s request begins a way of one’s own, as any other does, and spoils none', async () => {
      const [victim, other] = [
        await world.signedIn(idBoundPhoneInUse.account),
        await world.signedIn(phoneTaken.account),
      ];
      for (const browser of [victim, other]) await browser.viewer();
      const id = crypto.randomUUID();
      const theirs = await victim.goToGovernment(id);
      const foreign = await other.goToGovernment(id);
      const missing = await other.goToGovernment();
      const shape = ({ url }: typeof foreign) => url!.replaceAll(/[\w.~-]{20,}/g, '…');
      expect(foreign.__typename).toBe('GoneToGovernment');
      expect(shape(foreign)).toBe(shape(missing));
      expect(foreign.url).not.toBe(theirs.url);
      // Theirs is what it was.
      expect((await victim.goToGovernment(id)).url).toBe(theirs.url);
    });

    test('an older attempt, a later minute, a changed, doubled or missing state', async () => {
      const browser = await world.signedIn(idBoundPhoneInUse.account);
      const older = await world.answerOf(browser, idBoundPhoneInUse.there);
      const answer = await world.answerOf(browser, idBoundPhoneInUse.there);
      const state = answer.searchParams.get('state') as string;
      const changed = (change: (parameters: URLSearchParams) => void) => {
        const url = new URL(answer);
        change(url.searchParams);
        return url;
      };
      const wrong = [
        older,
        changed((parameters) => parameters.set('state', `${state}x`)),
        changed((parameters) => parameters.set('state', state.split('.')[0] as string)),
        changed((parameters) => parameters.set('state', `${state.split('.')[0]}.${'A'.repeat(43)}`)),
        changed((parameters) => parameters.append('state', state)),
        changed((parameters) => parameters.delete('state')),
        changed((parameters) => parameters.set('state', '')),
        changed((parameters) => parameters.set('state', '\0'.repeat(50))),
        changed((parameters) => parameters.set('state', 'x'.repeat(20_000))),
      ];
      for (const url of wrong) expect(await browser.open(url), url.search.slice(0, 80)).not.toBe('/real-name');
      expect(await stepOf(browser)).toBe('AT_GOVERNMENT');
      await world.portal.moveClock(30 * 60_000);
      expect(await browser.open(answer)).toBe('/real-name?return=elsewhere');
      expect(await stepOf(browser)).toBe('RETRY');
    });

    test('the right state with somebody else’s code proves nothing and ties nobody', async () => {
      const browser = await world.signedIn(idBoundPhoneInUse.account);
      const other = await world.signedIn(phoneTaken.account);
      const own = await world.answerOf(browser, idBoundPhoneInUse.there);
      const foreign = await world.answerOf(other, phoneTaken.there);
      const before = await ties();
      own.searchParams.set('code', foreign.searchParams.get('code') as string);
      await browser.open(own);
      expect(await stepOf(browser)).toBe('RETRY');
      expect(await ties()).toBe(before);
    });
  });

  test('O4: whichever of 60 addresses the callback is called with, it leads to our own page', async () => {
    const browser = await world.signedIn(idBoundPhoneInUse.account);
    const elsewhere = [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '%0d%0aLocation: https://evil.example',
    ];
    const names = [
      'redirect_uri',
      'return_to',
      'next',
      'iss',
      'state',
      'code',
      'error',
      'error_uri',
      'RelayState',
      'url',
      '',
      'return',
    ];
    const locations = new Set<string | null>();
    for (const name of names)
      for (const value of elsewhere)
        locations.add(
          await browser.open(`/real-name/callback?${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
        );
    expect([...locations]).toEqual(['/real-name?return=elsewhere']);
  });

  describe('O5: six scripts of a takeover: issuer and subject are the identity; nothing is linked because something else is the same', () => {
    test('the same name and ID number under another subject are another identity: the record of the former stays apart', async () => {
      const records = () =>
        world.portal.query(
          `select i.id, i.subject, a.unified_number from government_identity i left join account a on a.id = i.account_id
           where i.account_id = (select id from account where unified_number = '82700011') or i.subject like '%-former'`,
        );
      const [{ id: identityId, subject } = { id: '', subject: '' }] = await records();
      const browser = await world.signedIn(registered.account);
      const { id } = await browser.viewer();
      await world.portal.sendTo(id, { type: 'UNBIND_IDENTITY', identityId });
      // As if she had deregistered there and registered anew.
      await world.portal.query(`update government_identity set subject = subject || '-former' where id = $1`, [
        identityId,
      ]);
      const again = await world.signedIn(registered.account);
      expect((await world.prove(again, registered.there)).realName.step).toBe('ARRIVED');
      const after = await records();
      expect(after).toHaveLength(2);
      expect(after.find((row) => row['id'] === identityId)).toMatchObject({ unified_number: null });
      expect(after.find((row) => row['subject'] === subject)).toMatchObject({ unified_number: '82700011' });
    });

    test('somebody else’s identity, although the phone there is one’s own: a case, and no tie', async () => {
      const browser = await world.signedIn(phoneTaken.account);
      const before = await ties();
      const { realName } = await world.prove(browser, phoneTaken.there);
      expect(realName).toMatchObject({ step: 'CONFLICT', conflict: { kind: 'OTHER_PERSON' } });
      expect(await ties()).toBe(before);
    });

    test('an identity with one’s own ID number and another name, or the name and another number, does not match', async () => {
      const { services } = world.portal.servers[0]!.composition;
      const browser = await world.signedIn(ownerOfForeignIdentity.account);
      const { id } = await browser.viewer();
      const [row] = await world.portal.query('select name from account where id = $1', [id]);
      for (const name of ['曹问', '曹问渠 ', '曹问渠甲']) {
        const sealed = services.personalData.seal({ table: 'account', column: 'name', row: id }, name);
        await world.portal.query('update account set name = $1 where id = $2', [sealed, id]);
        const { realName } = await world.prove(browser, ownerOfForeignIdentity.there);
        // Blanks at its end are no other name.
        const isSame = name.trim() === '曹问渠';
        expect([name, realName.step]).toEqual([name, isSame ? 'ARRIVED' : 'CONFLICT']);
        if (isSame) break;
      }
      await world.portal.query('update account set name = $1 where id = $2', [row!['name'], id]);
    });

    test('an identity that is tied to another account stays there until an administrator decides', async () => {
      const [identity] = await world.portal.query(
        `select i.id, i.account_id from government_identity i join account a on a.id = i.account_id where a.unified_number = '82700017'`,
      );
      const thief = await world.signedIn(foreignIdentity.account);
      const { realName } = await world.prove(thief, foreignIdentity.there);
      expect(realName).toMatchObject({ step: 'CONFLICT', conflict: { kind: 'OTHER_PERSON' } });
      const [after] = await world.portal.query('select id, account_id from government_identity where id = $1', [
        identity!['id'],
      ]);
      expect(after).toEqual(identity);
    });

    test('whoever signs in first does not take it from whoever comes at the same moment: one tie, one case', async () => {
      const [{ id: identity } = { id: '' }] = await world.portal.query(
        `select i.id from government_identity i join account a on a.id = i.account_id where a.unified_number = '82700017'`,
      );
      const owner = await world.signedIn(ownerOfForeignIdentity.account);
      const { id } = await owner.viewer();
      await world.portal.sendTo(id, { type: 'UNBIND_IDENTITY', identityId: identity });
      const again = await world.signedIn(ownerOfForeignIdentity.account);
      const thief = await world.signedIn(foreignIdentity.account, 1);
      const answers = [
        await world.answerOf(again, ownerOfForeignIdentity.there),
        await world.answerOf(thief, foreignIdentity.there),
      ];
      await Promise.all([again.open(answers[0]!), thief.open(answers[1]!)]);
      expect(await stepOf(again)).toBe('ARRIVED');
      expect(await stepOf(thief)).toBe('CONFLICT');
    });

    test('the platform’s own report moves whoever is meant and nobody else', async () => {
      const browser = await world.signedIn(idBoundPhoneInUse.account);
      const bystander = await world.signedIn(staff.idBoundOldPhone.account);
      const { url } = await browser.goToGovernment();
      const state = new URL(url!).searchParams.get('state') as string;
      const { composition } = world.portal.servers[1]!;
      for (const wrong of [undefined, '', `${state}x`, state.split('.')[0]])
        await composition.hearGovernment({ kind: 'duplicateId', state: wrong });
      await composition.hearGovernment({ kind: 'appStep', step: 'enterId', reference: 'somebody.else' });
      expect((await browser.viewer()).realName.place).toBe('AT_GOVERNMENT');
      await composition.hearGovernment({ kind: 'duplicateId', state });
      expect((await browser.viewer()).realName.place).toBe('DUPLICATE_ID_SIGN_IN_BY_PASSWORD');
      expect(await stepOf(bystander)).toBe('UNVERIFIED');
    });
  });
});
