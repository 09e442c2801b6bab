using System.Diagnostics;
using EarlyWarning.Cli.Printing;

namespace EarlyWarning.Cli;

/// <summary>Scans with a state folder on a full disk, mounted in a namespace of the test's own where the machine allows it.</summary>
public sealed class MountedStateTests
{
    private const string ReadOnly = "mount --bind state state && mount -o remount,ro,bind state";

    // A disk of 64 KiB with the ledger on it, and the rest of it full.
    private const string Full = "cp -r state kept && mount -t tmpfs -o size=64k disk state && cp -r kept/. state && { head -c 1048576 /dev/zero > state/fill 2>/dev/null || true; }";

    [Theory]
    [InlineData(ReadOnly, "the state folder cannot be written: Read-only file system")]
    [InlineData(Full, "nothing was recorded: No space left on device")]
    public async Task A_scan_that_cannot_record_writes_nothing_and_lists_can_be_read(string disk, string said)
    {
        if (!await AllowsMountsAsync()) return;
        using Region region = new();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan)).Exit);
        string program = $"dotnet '{ProcessRun.Program}'";
        (int exit, string output) = await RunAsync(region.Path, $"""
            set -e
            {disk}
            cp state/ledger.jsonl before
            {program} scan scan.json --as-of 2026-11-21 > out.txt 2> faults.txt && exit 90 || code=$?
            cmp before state/ledger.jsonl
            {program} alerts list
            test ! -e out/2026-11-21 && test ! -s out.txt
            cat faults.txt
            exit $code
            """);
        Assert.Equal(1, exit);
        Assert.Contains("2 open alerts", output, StringComparison.Ordinal);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }

    private static async Task<bool> AllowsMountsAsync() =>
        OperatingSystem.IsLinux() && File.Exists("/usr/bin/unshare") && (await RunAsync("/tmp", "mount -t tmpfs -o size=64k disk /mnt")).Exit == 0;

    private static async Task<(int Exit, string Out)> RunAsync(string folder, string script)
    {
        ProcessStartInfo start = new("unshare", ["--map-root-user", "--mount", "bash", "-c", script]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[LanguageSetting.Variable] = "en";
        using Process shell = Process.Start(start)!;
        Task<string> output = shell.StandardOutput.ReadToEndAsync(), error = shell.StandardError.ReadToEndAsync();
        await ProcessRun.EndOfAsync(shell);
        return (shell.ExitCode, await output + await error);
    }
}
