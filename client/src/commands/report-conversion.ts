import * as vscode from 'vscode';
import type { ConversionReport } from '#core/convert';
import type * as protocol from '#core/editor/protocol';
import type { Previews } from '../editors/previews.ts';
import { fileNameOf } from '../editors/file-name.ts';
import { openDocumentOf } from '../editors/user-documents.ts';
import { convertedInPlace } from '../notifications/messages/convert.ts';
import { showNotice } from '../notifications/show-notice.ts';
import type { Services } from '../services.ts';

/** A copy of the constant in `#core/editor/protocol`, because the browser bundle does not include that module. */
export const REPORT_CONVERSION: typeof protocol.REPORT_CONVERSION = 'userpool.reportConversion';

/**
 * `userpool.reportConversion`: after a code action or a lens has converted a file in place, offers to show the list of
 * dropped properties. Not in any menu.
 */
export function registerReportConversion(
  services: Pick<Services, 'log'> & Partial<Pick<Services, 'runs'>>,
  previews: Pick<Previews, 'page'>,
): vscode.Disposable {
  return vscode.commands.registerCommand(REPORT_CONVERSION, (file: unknown, report: unknown) => {
    if (typeof file !== 'string' || !isReport(report) || report.count === 0) return;
    const uri = vscode.Uri.parse(file);
    const document = openDocumentOf(uri);
    const name = fileNameOf(uri);
    const showDropped = (): Promise<void> =>
      previews.page(vscode.l10n.t('Dropped from {0}', name), report.lines.map((line) => `${line}\n`).join(''));
    showNotice(
      services,
      convertedInPlace(name, report),
      { document, command: REPORT_CONVERSION },
      {
        'show-dropped': showDropped,
      },
    );
  });
}

function isReport(value: unknown): value is ConversionReport {
  return (
    typeof value === 'object' && value !== null && 'count' in value && 'lines' in value && Array.isArray(value.lines)
  );
}
