import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

/** Light modules round it, without which no telephone reads it. Source: [iso18004] quiet zone of four modules. */
const QUIET_MODULES = 4;

/** A text as a QR code, drawn as one path; nothing is sent anywhere. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = useMemo(() => modulesOf(text), [text]);
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} data-testid="qr" shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function modulesOf(text: string): { readonly path: string; readonly size: number } {
  const code = qrcode(0, 'M');
  code.addData(binaryOf(text), 'Byte');
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row++) for (let column = 0; column < count; column++) if (code.isDark(row, column)) path += `M${column + QUIET_MODULES} ${row + QUIET_MODULES}h1v1h-1z`;
  return { path, size: count + 2 * QUIET_MODULES };
}

/** The library takes one character a byte: UTF-8 first, so that Chinese arrives whole. */
function binaryOf(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
