using System.Diagnostics;
using System.Runtime.Versioning;
using EarlyWarning.Cli.Commands;

namespace EarlyWarning.Cli;

/// <summary>Every file and folder that scans, acts and drafts write is for the account that runs them alone.</summary>
public sealed class PrivateFilesTests
{
    private const UnixFileMode OfFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolders = OfFiles | UnixFileMode.UserExecute;

    [Fact]
    public async Task Only_the_owner_may_read_what_is_written_under_a_mask_that_allows_everybody()
    {
        if (OperatingSystem.IsWindows()) return;
        using Region region = await LettersCommandTests.ScannedAsync();
        foreach (string before in new[] { "out", "state" }) Directory.Delete(region.At(before), recursive: true);
        string program = $"dotnet '{ProcessRun.Program}'";
        await RunAsync(region.Path, $"""
            set -e
            umask 000
            {program} scan scan.json --as-of 2026-11-20
            {program} letters draft A@2026-11-20#reminder --by 李某
            {program} letters issue A@2026-11-20#reminder --on 2026-11-20 --signed-by 张某 --not-before-court --by 李某
            {program} alerts silence A --until 2026-12-01 --why 走访中 --by 李某
            {program} alerts close A --as handled --note 已补发 --by 李某
            {program} scan scan.json --as-of 2026-11-20
            touch unmasked
            """);
        Assert.True(File.GetUnixFileMode(region.At("unmasked")).HasFlag(UnixFileMode.OtherWrite));
        foreach (string name in new[] { "out/2026-11-20/rejects.csv", "state/ledger.jsonl", "state/ledger.lock", "state/letters/A-2026-11-20-reminder.docx" })
            Assert.True(File.Exists(region.At(name)), name);
        foreach (string root in new[] { region.At("out"), region.At("state") })
        {
            foreach (string folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories).Prepend(root)) Has(OfFolders, folder);
            foreach (string file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)) Has(OfFiles, file);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void Has(UnixFileMode rights, string path) => Assert.Equal((path, rights), (path, File.GetUnixFileMode(path)));

    private static async Task RunAsync(string folder, string script)
    {
        ProcessStartInfo start = new("bash", ["-c", script])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process shell = Process.Start(start)!;
        Task<string> output = shell.StandardOutput.ReadToEndAsync(), error = shell.StandardError.ReadToEndAsync();
        await ProcessRun.EndOfAsync(shell);
        Assert.True(shell.ExitCode == 0, await output + await error);
    }
}
