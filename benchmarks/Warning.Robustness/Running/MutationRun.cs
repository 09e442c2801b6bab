using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Robustness.Areas;
using EarlyWarning.Robustness.Mutating;

namespace EarlyWarning.Robustness.Running;

/// <summary>Runs the areas one after the other.</summary>
internal static class MutationRun
{
    private const string Folder = "artifacts/robustness";

    public static int Run(string[] options)
    {
        long count = options.Length > 0 ? long.Parse(options[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : 10_000_000;
        ulong seed = options.Length > 1 ? ulong.Parse(options[1], CultureInfo.InvariantCulture) : 1;
        string? only = options.Length > 2 ? options[2] : null;
        Directory.CreateDirectory(Folder);
        List<AreaReport> reports = [];
        Console.WriteLine(AreaReport.Head);
        foreach ((string name, (Func<Area> make, double share)) in AllAreas.Shares)
        {
            if (only is not null && name != only) continue;
            Area area = make();
            using IDisposable? files = area as IDisposable;
            long inputs = only is null ? (long)(count * share) : count;
            using LastInput last = new(Path.Combine(Folder, "last.bin"));
            Stopwatch watch = Stopwatch.StartNew();
            long told = 0;
            AreaReport report = new Campaign(area, seed) { Before = last.Note }.Run(inputs, done =>
            {
                if (watch.Elapsed.TotalSeconds - told < 10) return;
                told = (long)watch.Elapsed.TotalSeconds;
                Console.Error.WriteLine($"{area.Name}: {done:n0} of {inputs:n0} in {told} s");
            });
            Console.WriteLine(report);
            reports.Add(report);
            foreach (Finding finding in report.Findings) Write(finding);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{reports.Sum(report => report.Inputs):n0} inputs, {reports.Sum(report => report.Findings.Count)} kinds of findings"));
        return reports.Exists(report => report.Findings.Count > 0) ? 1 : 0;
    }

    /// <summary>Runs one input, as often as shows what it costs.</summary>
    public static int Replay(string name, string file, string bytes)
    {
        Area area = AllAreas.Shares[name].Make();
        using IDisposable? files = area as IDisposable;
        Input[] inputs = [new Input(file, File.ReadAllBytes(bytes))];
        End[] ends = new End[1];
        for (int run = 0; run < 3; run++)
        {
            long allocated = GC.GetTotalAllocatedBytes();
            Stopwatch watch = Stopwatch.StartNew();
            area.Run(inputs, ends);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{ends[0].How}: {ends[0].Why}; {watch.Elapsed.TotalSeconds:0.000} s, {(GC.GetTotalAllocatedBytes() - allocated) / 1048576.0:0.0} MiB"));
        }

        return 0;
    }

    private static void Write(Finding finding)
    {
        string name = string.Concat($"{finding.Area} {finding.What}".Select(c => char.IsLetterOrDigit(c) ? c : '-'));
        string path = Path.Combine(Folder, name[..Math.Min(name.Length, 120)]);
        File.WriteAllBytes(path + ".bin", finding.Input.Bytes);
        File.WriteAllText(path + ".txt", $"{finding.Area}, {finding.Input.File}, {finding.Count} times: {finding.What}\n{finding.Cause}\n");
        Console.Error.WriteLine($"FINDING {finding.Area}, {finding.Input.File}, {finding.Count} times: {finding.What}: {finding.Cause?.Message} ({path}.bin)");
    }
}
