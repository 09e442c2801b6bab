using EarlyWarning.Robustness.Hostile;
using EarlyWarning.Robustness.Running;

// -- mutate [INPUTS [SEED [AREA]]]  runs that many mutated inputs (10,000,000 by default), and prints the table of docs/robustness.md; code 1 with findings
// -- replay AREA FILE BYTES         runs one input again, as a finding names it
// -- hostile [PART]                 reads hostile files, each in a process of its own, and prints their table; exit code 1 if one ends in no documented way
return args switch
{
    ["mutate", .. string[] options] => MutationRun.Run(options),
    ["replay", string area, string file, string bytes] => MutationRun.Replay(area, file, bytes),
    ["hostile"] => HostileRun.All(""),
    ["hostile", string part] => HostileRun.All(part),
    ["hostile-file", string number, string folder] => HostileRun.One(number, folder),
    _ => throw new ArgumentException("Say mutate, replay or hostile."),
};
