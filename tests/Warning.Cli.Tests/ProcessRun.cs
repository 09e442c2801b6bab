using System.Diagnostics;
using System.Text;

namespace EarlyWarning.Cli;

/// <summary>What a command line printed and ended with, run as the process that users run.</summary>
internal sealed record ProcessRun(int Exit, string Out, string Error)
{
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "EarlyWarning.Cli.dll");

    public static async Task<ProcessRun> OfAsync(string folder, params IEnumerable<string> args)
    {
        using Process process = Start(folder, args);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProcessRun(process.ExitCode, await output, await error);
    }

    public static Process Start(string folder, IEnumerable<string> args)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. args])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        return Process.Start(start)!;
    }
}
