/** `imsmanifest.xml` of a SCORM 1.2 package: the page as one resource, each drill an item of the course. Source: [scorm-1.2-cam]. */
import type { Names } from '../catalog/hazard.ts';
import type { PointCount } from '../scenario/drill-plan.ts';

export interface ScormItem {
  readonly id: string;
  readonly names: Names;
  /** Query of the page, without the question mark. */
  readonly query: string;
}

export interface ScormPackage {
  readonly version: string;
  readonly language: 'zh-CN' | 'en';
  readonly title: string;
  readonly items: readonly ScormItem[];
  /** Relative paths; one of them is index.html. */
  readonly files: readonly string[];
  /** Points out of 100 that count as passed. */
  readonly masteryPoints: PointCount;
}

export function scormManifest({ version, language, title, items, files, masteryPoints }: ScormPackage): string {
  const nameOf = ({ zh, en }: Names): string => (language === 'en' ? en : zh);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<manifest identifier="lifelane" version="${xml(version)}" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">`,
    '  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>',
    '  <organizations default="drills">',
    '    <organization identifier="drills">',
    `      <title>${xml(title)}</title>`,
    ...items.map(
      (item) =>
        `      <item identifier="drill-${xml(item.id)}" identifierref="page" parameters="?${xml(`${item.query}&lang=${language}`)}"><title>${xml(nameOf(item.names))}</title><adlcp:masteryscore>${masteryPoints}</adlcp:masteryscore></item>`,
    ),
    '    </organization>',
    '  </organizations>',
    '  <resources>',
    '    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">',
    ...[...files].sort().map((file) => `      <file href="${xml(file)}"/>`),
    '    </resource>',
    '  </resources>',
    '</manifest>',
  ].join('\n')}\n`;
}

function xml(text: string): string {
  return text.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
