import { useSubmission, type Submission } from '../components/use-submission.js';
import { UnansweredError } from '../graphql/request.js';
import type { FormIssue } from '../text/issue-text.js';
import { notice } from '../viewer/notice.js';
import { forgetViewer } from '../viewer/session.js';
import { issuesOfAnswer } from './send-roster.js';

/** Fetches a file and hands it to the browser to be saved: what a link would save as the file, a refusal, is told. */
export function useDownload(path: string, fileName: () => string): Submission {
  return useSubmission(async () => {
    const response = await fetch(path, { credentials: 'same-origin' }).catch((error: unknown) => {
      throw new UnansweredError(String(error));
    });
    if (response.ok) return save(await response.blob(), fileName());
    const issues = issuesOfAnswer(await response.json().catch(() => null));
    if (issues.some(({ code }) => code === 'SIGN_IN_REQUIRED')) {
      await forgetViewer();
      notice.value = 'shell.sessionEnded';
    }
    return issues.length > 0 ? issues : [{ code: 'FAULT' }];
  });
}

function save(content: Blob, fileName: string): readonly FormIssue[] {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  // The browser may not have begun to read it yet.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return [];
}
