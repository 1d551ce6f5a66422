/** The four sounds out of oscillators and noise: nothing is loaded. */
import type { SoundName } from './cues.ts';

export interface Synth {
  /** @param pan  -1 left .. 1 right */
  play(name: SoundName, pan: number): void;
  close(): void;
}

/** Never louder than this, whatever sounds together. */
const MASTER_GAIN = 0.18;
const NOISE_S = 1;

export function createSynth(): Synth {
  const context = new AudioContext();
  const master = new GainNode(context, { gain: MASTER_GAIN });
  // Ten sounds at once are no louder than three.
  const limiter = new DynamicsCompressorNode(context, { threshold: -18, knee: 6, ratio: 12, attack: 0.003, release: 0.2 });
  master.connect(limiter).connect(context.destination);
  const noise = noiseBuffer(context);
  return {
    play(name, pan) {
      void context.resume();
      const place = new StereoPannerNode(context, { pan });
      place.connect(master);
      PLAY[name]({ context, noise, out: place, startS: context.currentTime + 0.01 });
    },
    close: () => void context.close(),
  };
}

interface Desk {
  readonly context: AudioContext;
  readonly noise: AudioBuffer;
  readonly out: AudioNode;
  readonly startS: number;
}

const PLAY: Readonly<Record<SoundName, (desk: Desk) => void>> = { alarm, glass, pump, radio };

/** Two tones, three times over. */
function alarm(desk: Desk): void {
  for (let i = 0; i < 6; i++) tone(desk, { type: 'square', frequencyHz: i % 2 === 0 ? 880 : 660, afterS: i * 0.18, lastsS: 0.16, gainFrac: 0.25 });
}

/** A burst of high noise and a few splinters that ring. */
function glass(desk: Desk): void {
  hiss(desk, { centreHz: 5200, width: 0.8, lastsS: 0.35, gainFrac: 0.7 });
  for (const [frequencyHz, afterS] of [[3100, 0.04], [4300, 0.09], [2500, 0.15], [5200, 0.2]] as const) tone(desk, { type: 'triangle', frequencyHz, afterS, lastsS: 0.25, gainFrac: 0.16 });
}

/** A motor that comes up to speed and fades. */
function pump(desk: Desk): void {
  tone(desk, { type: 'sawtooth', frequencyHz: 46, toHz: 92, afterS: 0, lastsS: 1.6, gainFrac: 0.35 });
  hiss(desk, { centreHz: 320, width: 1.2, lastsS: 1.5, gainFrac: 0.3 });
}

/** The key of a set: click, breath, click. */
function radio(desk: Desk): void {
  hiss(desk, { centreHz: 1800, width: 2, lastsS: 0.12, gainFrac: 0.5 });
  for (const afterS of [0, 0.13]) tone(desk, { type: 'square', frequencyHz: 1500, afterS, lastsS: 0.03, gainFrac: 0.25 });
}

interface Tone {
  readonly type: OscillatorType;
  readonly frequencyHz: number;
  readonly toHz?: number;
  readonly afterS: number;
  readonly lastsS: number;
  readonly gainFrac: number;
}

function tone({ context, out, startS }: Desk, { type, frequencyHz, toHz, afterS, lastsS, gainFrac }: Tone): void {
  const source = new OscillatorNode(context, { type, frequency: frequencyHz });
  const fromS = startS + afterS;
  if (toHz !== undefined) source.frequency.linearRampToValueAtTime(toHz, fromS + lastsS * 0.6);
  source.connect(fading(context, { fromS, lastsS, gainFrac })).connect(out);
  source.start(fromS);
  source.stop(fromS + lastsS);
}

function hiss({ context, noise, out, startS }: Desk, { centreHz, width, lastsS, gainFrac }: { readonly centreHz: number; readonly width: number; readonly lastsS: number; readonly gainFrac: number }): void {
  const source = new AudioBufferSourceNode(context, { buffer: noise, loop: true });
  const band = new BiquadFilterNode(context, { type: 'bandpass', frequency: centreHz, Q: width });
  source.connect(band).connect(fading(context, { fromS: startS, lastsS, gainFrac })).connect(out);
  source.start(startS);
  source.stop(startS + lastsS);
}

function fading(context: AudioContext, { fromS, lastsS, gainFrac }: { readonly fromS: number; readonly lastsS: number; readonly gainFrac: number }): GainNode {
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, fromS);
  gain.gain.linearRampToValueAtTime(gainFrac, fromS + 0.008);
  gain.gain.exponentialRampToValueAtTime(0.001, fromS + lastsS);
  return gain;
}

function noiseBuffer(context: AudioContext): AudioBuffer {
  const buffer = new AudioBuffer({ length: Math.ceil(context.sampleRate * NOISE_S), sampleRate: context.sampleRate });
  const data = buffer.getChannelData(0);
  for (let i = 0; i < data.length; i++) data[i] = Math.random() * 2 - 1;
  return buffer;
}
