import {weigh} from '../../timeline/pace.ts';
import {cueAt, partOf, saidUpTo, turnAt, type Cue} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {step, type Effect, type Step} from '../effects.ts';
import {play} from '../playback.ts';
import {positionOf} from '../playhead.ts';
import type {PlayerState} from '../state.ts';

/** The slowest and the fastest understandable rates of a voice. */
const SLOWEST = 0.5;
const FASTEST = 3;
/** The shortest plausible time of a voice for a unit of speaking weight. */
const QUICKEST: Milliseconds = 60;
/** The weight of the last sentence in the measured pace of the voice. */
const NEWS = 0.4;

/**
 * Makes the voice follow a step. It speaks a sentence that begins, and stops one that the playhead has left. In a
 * spoken sentence the playhead moves at the voice's pace, and waits at its end until the voice is done.
 */
export function voiced(before: PlayerState, {state, effects}: Step, now: Milliseconds): Step {
  const {voice, playhead} = state;
  const {active} = voice;
  if (!active && (voice.mode === 'off' || !playhead.playing)) return {state, effects};
  if (active && playhead === active.playhead && voice.mode !== 'off' && isWanted(state, active.turn)) return {state, effects};
  // More has been read, or the stop has changed. The voice goes on, because the playhead has not moved.
  if (active && playhead.playing && voice.mode === before.voice.mode && active.playhead.playing && state.rate === before.rate && !playhead.speech && playhead !== before.playhead) {
    const position = positionOf(playhead, state.rate, now);
    if (Math.abs(position - positionOf(active.playhead, state.rate, now)) < 1 && before.voice.active === active) {
      const kept = {...playhead, from: position, since: now, speech: active.playhead.speech};
      return {state: {...state, playhead: kept, voice: {...voice, active: {...active, playhead: kept}}}, effects};
    }
  }
  const next = playhead.playing && voice.mode !== 'off' ? beginSentence(state, now) : undefined;
  if (next) return {...next, effects: [...effects, ...next.effects]};
  if (!active) return {state, effects};
  const quiet: PlayerState = {...state, voice: {...voice, active: undefined}, playhead: playhead.playing && playhead.speech ? {...playhead, from: positionOf(playhead, state.rate, now), since: now, speech: undefined} : playhead};
  return {state: quiet, effects: [...effects, {type: 'silence'}]};
}

const isWanted = ({voice: {mode}, timeline}: PlayerState, turn: number): boolean => mode === 'all' || (mode === 'questions' && partOf(timeline, turn)?.asks === true);

/** Begins to speak the sentence at the playhead. If the playhead has just reached it, speaks it from its start. */
function beginSentence(state: PlayerState, now: Milliseconds): Step | undefined {
  const {playhead, timeline, voice, rate} = state;
  if (!playhead.playing) return undefined;
  const position = positionOf(playhead, rate, now);
  if (position >= playhead.stop || !isWanted(state, turnAt(timeline, position))) return undefined;
  const cue = cueAt(timeline, position);
  if (position < cue.start || position >= cue.end) return undefined;
  const {over} = voice;
  if (over && over.playhead === playhead && over.turn === cue.turn && over.from === cue.from) return undefined;
  const from = playhead.from <= cue.start ? cue.start : position;
  const text = wordsFrom(state, cue, from);
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const weight = weigh(text);
  const spokenRate = Math.min(Math.max(rate, SLOWEST), FASTEST);
  const expected = (weight * voice.unit) / spokenRate;
  const id = voice.begun + 1;
  const going = {...playhead, from, since: now, speech: {id, until: Math.max(from, cue.end - 1), pace: (cue.end - from) / Math.max(1, expected)}};
  const effect: Effect = {type: 'speak', utterance: {id, text, speaker: timeline.transcript.turns[cue.turn]!.speaker, rate: spokenRate}};
  return step({...state, playhead: going, voice: {...voice, begun: id, active: {id, turn: cue.turn, from: cue.from, playhead: going, weight, since: now, rate: spokenRate}}}, [effect]);
}

/** Returns the words of a sentence from a time on. */
function wordsFrom({timeline}: PlayerState, {turn, from, to, start}: Cue, time: Milliseconds): string {
  const offset = time <= start ? from : Math.max(from, saidUpTo(timeline, turn, time));
  return timeline.transcript.turns[turn]!.text.slice(offset, to).replaceAll('\n', ' ').trim();
}

/** Ends a spoken sentence: all its words are shown, the pace of the voice is measured, and the replay goes on. */
export function spoken(state: PlayerState, id: number, now: Milliseconds): PlayerState {
  const {voice, playhead} = state;
  const {active} = voice;
  if (active?.id !== id) return state;
  const heard = active.weight > 0 ? ((now - active.since) * active.rate) / active.weight : voice.unit;
  // Most of the time of a very short sentence is the start of the speaking program.
  const unit = active.weight < 4 ? voice.unit : voice.unit + (Math.min(Math.max(heard, 50), 2000) - voice.unit) * NEWS;
  const quiet = {...state, voice: {...voice, active: undefined, unit}};
  if (!playhead.playing || !playhead.speech) return quiet;
  const left = positionOf(playhead, state.rate, now);
  if (heard < QUICKEST && left < playhead.speech.until) {
    const going = play({...quiet, playhead: {playing: false, position: left}}, now);
    return {...going, voice: {...going.voice, unit: voice.unit, over: {turn: active.turn, from: active.from, playhead: going.playhead}}};
  }
  const position = Math.min(playhead.speech.until + 1, playhead.stop);
  return position >= playhead.stop ? {...quiet, playhead: {playing: true, from: position, since: now, stop: playhead.stop}} : play({...quiet, playhead: {playing: false, position}}, now);
}
