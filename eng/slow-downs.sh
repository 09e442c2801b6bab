#!/usr/bin/env bash
# Shows that each limit of the gate stops a slow-down of its part: in a copy of the sources every part does its work twice and keeps what it need not, and the
# gate is then to find every row beyond its limit. Prints what is missed; takes some five minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

copy=artifacts/slow-downs
rm -rf "$copy"
mkdir -p "$copy"
git ls-files -co --exclude-standard -z -- src benchmarks rules eng/BannedSymbols.txt outside/region '*.props' .editorconfig EarlyWarning.sln global.json |
  xargs -0 cp --parents -t "$copy"
cd "$copy"

# slow FILE LINE REPLACEMENT: the line, without what is before and behind it, stands in the file once.
slow() {
  LINE=$2 REPLACEMENT=$3 perl -0777 -pi -e '
    my ($line, $count) = (quotemeta $ENV{LINE}, 0);
    $count = () = /$line/g;
    die "$ARGV has $count lines: $ENV{LINE}\n" unless $count == 1;
    s/$line/$ENV{REPLACEMENT}/' "$1"
}

# Reading: every feed is read twice.
slow src/Warning.Files/Scanning/Scanner.cs 'ScanPanel panel = await read(' \
  'await read(scan, asOf.ToDateOnly().DayNumber, reading, cancellationToken).ConfigureAwait(false); ScanPanel panel = await read('
# Outcomes and the functions of the language: every block is run twice.
slow src/Warning.Rules/Execution/PlanExecution.cs 'runner.Run(block);' 'runner.Run(block); GC.KeepAlive(new object[512]); runner.Run(block);'
# Peers and windows on events: they are found twice.
slow src/Warning.Rules/Execution/PanelBinding.cs '(Column Column, int Lacked)[] peers = PeersOf(' \
  '_ = PeersOf(plan, view, threads, cancellationToken); (Column Column, int Lacked)[] peers = PeersOf('
slow src/Warning.Rules/Execution/PanelBinding.cs 'return new PanelBinding(plan, view, peers, FiltersOf(' \
  'new PanelBinding(plan, view, peers, FiltersOf(plan, view, threads, cancellationToken)).Bind(); return new PanelBinding(plan, view, peers, FiltersOf('
# Ranks, which matter where many companies are listed: they are put in order by score ten times.
slow src/Warning/Assessing/Assessments.cs 'order.By(row => (ulong)scores[row]);' 'for (int time = 0; time < 10; time++) order.By(row => (ulong)scores[row]);'
# Scores: every word of companies is scored twice.
slow src/Warning/Assessing/PanelScorer.cs 'for (int word = from; word < to; word += BitSums.Words) Score(' \
  'for (int twice = 0; twice < 2; twice++) for (int word = from; word < to; word += BitSums.Words, GC.KeepAlive(new object[512])) Score('
# The panel as of a date: every indicator is viewed twice.
slow src/Warning.Rules/Panels/Panel.cs 'else for (int ordinal = 0; ordinal < count; ordinal++) Build(ordinal);' \
  'else for (int twice = 0; twice < 2; twice++) for (int ordinal = 0; ordinal < count; ordinal++) Build(ordinal);'
# Writing: every file is written twice.
slow src/Warning.Files/Results/ResultFolder.cs 'file => folder.WriteFile(file.Name, file.Write)' \
  'file => { folder.WriteFile("twice-" + file.Name, file.Write); folder.WriteFile(file.Name, file.Write); }'
# What is told of a company: its facts and gaps are gathered three times, because the first finds most of what the others need.
slow src/Warning/Assessing/FiredRule.cs 'ValueList.Of(reasons!.Evidence(bound));' 'ValueList.Of(reasons!.Evidence(bound).Concat(reasons!.Evidence(bound)).Concat(reasons!.Evidence(bound)).ToList());'
slow src/Warning/Assessing/FiredRule.cs 'bound is null ? "" : reasons!.Because(bound);' 'bound is null ? "" : reasons!.Because(bound) + reasons!.Because(bound) + reasons!.Because(bound);'
slow src/Warning/Assessing/IndeterminateRule.cs 'ValueList.Of(reasons!.Missing(bound));' 'ValueList.Of(reasons!.Missing(bound).Concat(reasons!.Missing(bound)).Concat(reasons!.Missing(bound)).ToList());'
# A company of an app is assessed twice.
slow src/Warning/Packs/RulePack.cs 'assessment = assessor.Assess(company, observations, asOf, latches, peers, out faults);' \
  'assessor.Assess(company, observations, asOf, latches, peers, out _); assessment = assessor.Assess(company, observations, asOf, latches, peers, out faults);'
# Rules are loaded twice, and then each is compared with each.
slow src/Warning/Packs/RulePack.cs 'IReadOnlyList<Diagnostic> diagnostics = Check(layers, out RulePack? pack);' \
  'Check(layers, out _); IReadOnlyList<Diagnostic> diagnostics = Check(layers, out RulePack? pack);
        foreach (Rule one in pack!.Rules.Rules) if (pack.Rules.Rules.Count(other => string.CompareOrdinal(one.Id, other.Id) == int.MaxValue) > 0) throw new RulePackException(diagnostics);'

# What is beyond its limit is measured once, not in three processes: everything is to be.
slow benchmarks/Warning.Benchmarks/Ratios/QuickRun.cs 'private const int Processes = 3;' 'private const int Processes = 1;'

dotnet build benchmarks/Warning.Benchmarks -c Release -v q -p:RunAnalyzersDuringBuild=false -p:TreatWarningsAsErrors=false
cd - >/dev/null
"$copy/benchmarks/Warning.Benchmarks/bin/Release/net10.0/EarlyWarning.Benchmarks" gate "$@" | tee "$copy/gate.txt" || true

# Not asked are rows of which both sides are parts of ours, and the factor to microsoft/RulesEngine that the README promises: the loop by hand holds the same.
# What is told of a company, and what is written of it, are stopped by their bytes: what a second turn needs is ready from the first.
# Every limit of a row must have been passed: of the ratio the third and fourth cell, of bytes the fifth and sixth.
awk -F ' *[|] *' '
  /microsoft[/]RulesEngine/ && /assess/ || /app.s panel/ { next }
  /^[|] (sentences|results to files)/ { $5 = "" }
  $5 ~ /^[0-9.]+$/ { limits++; if ($4 + 0 <= $5 + 0) { missed++; print "not stopped: " $2 " beside " $3 ", ratio " $4 " within " $5 } }
  $7 ~ /^[0-9.]+$/ { limits++; if ($6 + 0 <= $7 + 0) { missed++; print "not stopped: " $2 ", bytes " $6 " within " $7 } }
  END { print limits - missed " of " limits " limits stop a part that does its work twice"; exit missed > 0 || limits == 0 }' "$copy/gate.txt"
