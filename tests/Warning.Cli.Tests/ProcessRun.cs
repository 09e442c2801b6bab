using System.Diagnostics;
using System.Text;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli;

/// <summary>The output and exit code of a command line that ran in a process of its own.</summary>
internal sealed record ProcessRun(int Exit, string Out, string Error)
{
    /// <summary>The time after which a process is killed and its test fails.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "EarlyWarning.Cli.dll");

    public static Task<ProcessRun> OfAsync(string folder, params IEnumerable<string> args) => OfAsync(folder, MessageLanguage.English, args);

    public static Task<ProcessRun> OfAsync(string folder, MessageLanguage language, params IEnumerable<string> args) =>
        EndedAsync(Start(folder, args, language));

    /// <summary>Runs the program in a locale of the system, which alone says the language.</summary>
    public static Task<ProcessRun> InLocaleAsync(string folder, string locale, params IEnumerable<string> args)
    {
        ProcessStartInfo start = StartOf(folder, args);
        start.Environment.Remove(LanguageSetting.Variable);
        start.Environment["LC_ALL"] = locale;
        start.Environment["TERM"] = "xterm";
        return EndedAsync(Process.Start(start)!);
    }

    private static async Task<ProcessRun> EndedAsync(Process started)
    {
        using Process process = started;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await EndOfAsync(process);
        return new ProcessRun(process.ExitCode, await output, await error);
    }

    /// <summary>Waits for the end of a process.</summary>
    /// <exception cref="TimeoutException">The process did not end in time and was killed.</exception>
    public static async Task EndOfAsync(Process process)
    {
        using CancellationTokenSource late = new(Limit);
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException cause)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} did not end within {Limit.TotalMinutes} minutes.", cause);
        }
    }

    public static Process Start(string folder, IEnumerable<string> args, MessageLanguage language = MessageLanguage.English)
    {
        ProcessStartInfo start = StartOf(folder, args);
        start.Environment[LanguageSetting.Variable] = language == MessageLanguage.Chinese ? "zh" : "en";
        return Process.Start(start)!;
    }

    private static ProcessStartInfo StartOf(string folder, IEnumerable<string> args) => new("dotnet", [Program, .. args])
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,

        // What runs for a second needs no second draft of its code.
        Environment = { ["DOTNET_TC_CallCountingDelayMs"] = "100" },
    };
}
