import { createReachJobs } from "../core/jobs/reach.ts";
import { serve } from "./serve.ts";
import type { Wire } from "./wire.ts";

serve(self as unknown as Wire, createReachJobs());
