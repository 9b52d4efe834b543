import { describe, expect, test } from 'vitest';
import { homeOf, isAdmitted, type Viewer } from '../../client/viewer/admission.js';
import { roles as rolesOf, type Duty, type Role } from '../../machines/rules/roles.js';

describe('who may be on which page', () => {
  const student = (step: string) => ({ kind: 'STUDENT', onboarding: { step } }) as Viewer;
  const staff = (step: string, ...held: Role[]) => {
    const duties = step === 'ARRIVED' ? held.flatMap((role) => rolesOf[role].duties as readonly Duty[]) : [];
    const names = (list: readonly string[]) => list.map((name) => name.replace(/[A-Z]/g, '_$&').toUpperCase());
    return {
      kind: 'STAFF',
      onboarding: null,
      realName: { step },
      roles: names(held),
      duties: names(duties),
    } as unknown as Viewer;
  };
  const viewers = {
    nobody: null,
    onTheWay: student('PHONE_BINDING'),
    arrived: student('ARRIVED'),
    unproved: staff('UNVERIFIED', 'schoolAdministrator'),
    teacher: staff('ARRIVED', 'teacher'),
    registrar: staff('ARRIVED', 'teacher', 'registrar'),
    administrator: staff('ARRIVED', 'schoolAdministrator'),
    bureau: staff('ARRIVED', 'teacher', 'bureauAdministrator'),
    developer: staff('ARRIVED', 'developer'),
  };
  const admitted = (audience: Parameters<typeof isAdmitted>[0]) =>
    Object.entries(viewers).flatMap(([name, viewer]) => (isAdmitted(audience, viewer) ? [name] : []));

  test('each page has its own', () => {
    expect(admitted('anyone')).toHaveLength(9);
    expect(admitted('nobody')).toEqual(['nobody']);
    expect(admitted('student')).toEqual(['onTheWay', 'arrived']);
    expect(admitted('arrived')).toEqual(['arrived']);
    expect(admitted('staff')).toEqual(['unproved', 'teacher', 'registrar', 'administrator', 'bureau', 'developer']);
    expect(admitted('overseer')).toEqual(['registrar', 'administrator', 'bureau']);
    expect(admitted('inspector')).toEqual(['developer']);
  });

  test('everybody has a home where they are admitted', () => {
    expect(Object.values(viewers).map(homeOf)).toEqual([
      '/',
      '/onboarding',
      '/onboarding',
      '/real-name',
      '/real-name',
      '/real-name',
      '/administration',
      '/administration',
      '/inspector',
    ]);
  });
});
