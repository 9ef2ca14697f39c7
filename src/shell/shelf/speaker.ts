import type {Utterance} from '../../player/voice/voice.ts';
import type {Replay} from '../../ui/controller/replay.ts';
import {shelfMessages} from '../../ui/messages/shelf/languages.ts';
import type {Messages} from '../../ui/messages/messages.ts';
import {UserError} from '../errors.ts';
import {createVoice, hasVoice, type VoiceIo} from '../system/voice.ts';

/** Speaks the sentences of a replay, and dispatches an action when each has been spoken. */
export type Speaker = {readonly speak: (utterance: Utterance) => void; readonly silence: () => void};

/** Makes the speaker of a replay. */
export function createSpeaker({replay, io, messages}: {readonly replay: Pick<Replay, 'dispatch'>; readonly io: VoiceIo; readonly messages: Messages}): Speaker {
  const voice = createVoice(io);
  const words = shelfMessages(messages);
  const lost = (text: string) => replay.dispatch({type: 'voice-lost', text});
  return {
    speak(utterance) {
      if (!hasVoice(io)) return lost(words.noVoice);
      void voice.speak(utterance).then(end => {
        if (end === 'spoken') replay.dispatch({type: 'spoken', id: utterance.id});
        if (end === 'lost') lost(words.voiceLost);
      });
    },
    silence: voice.silence,
  };
}

/** Returns an error if the machine has no voice; undefined if it has one. */
export const noVoice = (io: VoiceIo, messages: Messages): UserError | undefined => (hasVoice(io) ? undefined : new UserError(shelfMessages(messages).noVoice));
