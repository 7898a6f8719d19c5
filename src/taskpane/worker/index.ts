import '../without-eval';
import { solverInWorker } from '../../solver/in-worker';
import { gettingReady } from './getting-ready';
import type { Ask, Reply } from './protocol';
import { serve } from './serve';

const scope = self as unknown as DedicatedWorkerGlobalScope;

serve(
  {
    post: (reply: Reply) => scope.postMessage(reply),
    listen: (listener) => {
      scope.onmessage = ({ data }: MessageEvent<Ask>) => listener(data);
    },
    close: () => scope.close(),
  },
  solverInWorker,
  { readying: gettingReady() },
);
