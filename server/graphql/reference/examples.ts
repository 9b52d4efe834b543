/** A document that docs/api.md shows with an answer. Tests hold it against the schema, and run them all in their order. */
export interface Example {
  readonly title: string;
  readonly over: 'http' | 'socket';
  readonly document: string;
  /** `…` stands for what nobody can know beforehand; it comes out of an earlier answer, or is made for the request. */
  readonly variables?: object;
  /** `data` of the answer, of a subscription its first one. `…` is any text. */
  readonly answer: object;
}

const step = `mutation SubmitStatus($input: SubmitStatusInput!) {
  submitStatus(input: $input) {
    ... on Transitioned {
      viewer {
        onboarding {
          revision
          step
        }
      }
    }
    ... on Refused {
      issues {
        code
        field
        remaining
      }
      viewer {
        onboarding {
          revision
          step
        }
      }
    }
  }
}`;

/** One after the other they are the beginning of a student's way, whom the school has unlocked; the last is a developer's. */
export const examples = {
  captcha: {
    title: 'A captcha',
    over: 'http',
    document: `mutation RequestCaptcha {
  requestCaptcha(purpose: SIGN_IN) {
    id
    image
    expiresAt
  }
}`,
    answer: { requestCaptcha: { id: '…', image: 'data:image/jpeg;base64,…', expiresAt: '…' } },
  },
  signIn: {
    title: 'Signing in',
    over: 'http',
    document: `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    ... on SignedIn {
      viewer {
        maskedNationalId
        onboarding {
          revision
          step
        }
      }
    }
    ... on Refused {
      issues {
        code
        until
        remaining
      }
    }
  }
}`,
    variables: {
      input: { account: '14010119110101001X', password: 'xs0101001X', captchaId: '…', captchaAnswer: '…' },
    },
    answer: {
      signIn: {
        viewer: { maskedNationalId: '1401**********001X', onboarding: { revision: 2, step: 'STATUS_VERIFICATION' } },
      },
    },
  },
  viewer: {
    title: 'Who is signed in, and what they could do',
    over: 'http',
    document: `query Viewer {
  viewer {
    kind
    onboarding {
      revision
      step
      stepNumber
      stepCount
      acceptedEvents
      statusTriesLeft
    }
  }
}`,
    answer: {
      viewer: {
        kind: 'STUDENT',
        onboarding: {
          revision: 2,
          step: 'STATUS_VERIFICATION',
          stepNumber: 2,
          stepCount: 5,
          acceptedEvents: ['SIGN_IN', 'SUBMIT_STATUS'],
          statusTriesLeft: 5,
        },
      },
    },
  },
  schools: {
    title: 'Finding a school, which needs no session',
    over: 'http',
    document: `query Schools {
  schools(search: "yzqysdyz", first: 1) {
    id
    name
    path
  }
}`,
    answer: { schools: [{ id: '…', name: '迎泽区演示第一中学（演示数据）', path: ['山西省', '太原市', '迎泽区'] }] },
  },
  refusal: {
    title: 'A step that is refused',
    over: 'http',
    document: step,
    variables: { input: { requestId: '…', expectedRevision: 2, name: '李演示', schoolId: '…' } },
    answer: {
      submitStatus: {
        issues: [{ code: 'STATUS_MISMATCH', field: null, remaining: 4 }],
        viewer: { onboarding: { revision: 3, step: 'STATUS_VERIFICATION' } },
      },
    },
  },
  step: {
    title: 'The same step, taken',
    over: 'http',
    document: step,
    variables: { input: { requestId: '…', expectedRevision: 3, name: '王演示', schoolId: '…' } },
    answer: { submitStatus: { viewer: { onboarding: { revision: 4, step: 'PASSWORD_CHANGE' } } } },
  },
  following: {
    title: 'Following the viewer',
    over: 'socket',
    document: `subscription ViewerChanged {
  viewerChanged {
    onboarding {
      revision
      step
    }
  }
}`,
    answer: { viewerChanged: { onboarding: { revision: 4, step: 'PASSWORD_CHANGE' } } },
  },
  inspector: {
    title: 'Who has waited longest for an unlock, as developers see it',
    over: 'http',
    document: `query LongestLocked {
  inspectedFlows(filter: { machine: "student-onboarding", state: "account.neverUnlocked" }, first: 1) {
    lines {
      id
      standing
      since
      person {
        name
        nationalId
        school
      }
    }
    next
  }
}`,
    answer: {
      inspectedFlows: {
        lines: [
          {
            id: '…',
            standing: 'NEVER_UNLOCKED',
            since: '…',
            person: { name: '…＊', nationalId: '14…', school: '…' },
          },
        ],
        next: '…',
      },
    },
  },
} as const satisfies Readonly<Record<string, Example>>;

export type ExampleName = keyof typeof examples;
