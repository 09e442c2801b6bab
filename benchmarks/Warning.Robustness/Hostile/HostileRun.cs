using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Robustness.Areas;
using EarlyWarning.Robustness.Seeds;

namespace EarlyWarning.Robustness.Hostile;

/// <summary>Reads each hostile file in a process of its own, and prints what it said and took as the table of docs/robustness.md.</summary>
internal static class HostileRun
{
    // Where a process takes more it is stopped, and the table says so.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private const string MostMemory = "0x200000000";

    /// <summary>Runs the files whose description contains a text; all of them by default. Returns 1 if one ends in no documented way.</summary>
    public static int All(string part)
    {
        Console.WriteLine("| file | on disk, MiB | ends | s of a processor | most memory, MiB |\n|---|---:|---|---:|---:|");
        bool isSound = true;
        for (int number = 0; number < HostileFiles.All.Count; number++)
        {
            if (!HostileFiles.All[number].What.Contains(part, StringComparison.Ordinal)) continue;
            string row = RowOf(number, out bool isDocumented);
            isSound &= isDocumented;
            Console.WriteLine(row);
        }

        return isSound ? 0 : 1;
    }

    /// <summary>Reads a hostile file in this process, and prints how it ended and what it took.</summary>
    public static int One(string number, string folder)
    {
        HostileFile file = HostileFiles.All[int.Parse(number, CultureInfo.InvariantCulture)];
        TimeSpan began = Environment.CpuUsage.TotalTime;
        string end = EndOf(file, folder);
        double seconds = (Environment.CpuUsage.TotalTime - began).TotalSeconds;
        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{end}\n{seconds:0.0}\n{self.PeakWorkingSet64 / 1048576}"));
        return 0;
    }

    private static string RowOf(int number, out bool isDocumented)
    {
        HostileFile file = HostileFiles.All[number];
        using TemporaryFolder folder = new();
        SeedRegion.WriteTo(folder);
        folder.Write("scan.json", SeedRegion.ScanOfFile(file.File));
        string path = Path.Combine(folder.Path, file.File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        if (file.Make is { } make) make(path);
        else using (FileStream stream = new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20)) file.Write(stream);
        long length = file.Make is null ? new FileInfo(path).Length : 0;
        (string end, string seconds, string memory) = Run(number, folder.Path);
        isDocumented = seconds.Length > 0;
        return string.Create(CultureInfo.InvariantCulture, $"| {file.What} | {length / 1048576.0:0.0} | {end} | {seconds} | {memory} |");
    }

    private static (string End, string Seconds, string Memory) Run(int number, string folder)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [.. Host(), "hostile-file", number.ToString(CultureInfo.InvariantCulture),
            folder]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using Process process = Process.Start(start)!;
        Task<string> said = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill();
            return ($"**not ended after {Longest.TotalSeconds:0} s**", "", "");
        }

        string[] lines = said.Result.Split('\n');
        return process.ExitCode == 0 && lines.Length > 2 ? (lines[0], lines[1], lines[2])
            : ($"**{error.Result.Split('\n').FirstOrDefault(line => line.Length > 0) ?? "the process died"}**", "", "");
    }

    // Under `dotnet x.dll` the program is the host, and its first argument the assembly.
    private static string[] Host() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(HostileRun).Assembly.Location] : [];

    private static string EndOf(HostileFile file, string folder)
    {
        try
        {
            if (file.File.StartsWith("state/", StringComparison.Ordinal))
            {
                using FileLedger ledger = FileLedger.OpenToReadAsync(Path.Combine(folder, "state"), issuer: null).GetAwaiter().GetResult();
                return ledger.Warnings.Count > 0 ? Short($"read, with a warning: {ledger.Warnings[0].Message}") : "read";
            }

            ScanFile scan = ScanFile.Load(Path.Combine(folder, "scan.json"), OfficeFormats.All);
            ScanPanel panel = Scanner.ReadAsync(scan, SeedRegion.AsOf, FeedArea.Options).GetAwaiter().GetResult();
            return string.Create(CultureInfo.InvariantCulture,
                $"read: {panel.Feeds.Sum(feed => feed.Rows):n0} rows, {panel.Feeds.Sum(feed => feed.Rejects):n0} rejects, {panel.Feeds.Sum(feed =>
                feed.Unmatched):n0} of no company");
        }
        catch (ScanFileException refused)
        {
            return Short($"{refused.Diagnostics.Count:n0} diagnostics: {refused.Diagnostics[0].Message}");
        }
        catch (ScanException refused)
        {
            return Short($"refused: {refused.Message.Replace(folder + "/", "", StringComparison.Ordinal)}");
        }
        catch (LedgerException refused)
        {
            return Short($"refused: {refused.Message.Replace(folder + "/", "", StringComparison.Ordinal)}");
        }
    }

    private static string Short(string text)
    {
        const int Longest = 160;
        string line = text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
