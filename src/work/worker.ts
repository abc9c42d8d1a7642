import { createJobs } from "../core/jobs/all.ts";
import { serve } from "./serve.ts";
import type { Wire } from "./wire.ts";

serve(self as unknown as Wire, createJobs());
