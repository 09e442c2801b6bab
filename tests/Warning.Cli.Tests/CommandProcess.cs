using System.Diagnostics;
using System.Text;
using System.Text.Json;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli;

/// <summary>
/// A process that runs one command line after the other, each in its folder and with output to a pipe. A process of each would spend most of its time on
/// compiling the same methods; what only a process of its own shows is tested with a <see cref="ProcessRun"/>.
/// </summary>
public sealed class CommandProcess : IDisposable
{
    private readonly Process process;

    public CommandProcess()
    {
        ProcessStartInfo start = new("dotnet", [typeof(CommandProcess).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        process = Process.Start(start)!;
    }

    /// <summary>Runs a command line in a folder.</summary>
    internal async Task<ProcessRun> RunAsync(string folder, MessageLanguage language, params IEnumerable<string> args)
    {
        string[] asked = [folder, language == MessageLanguage.Chinese ? "zh" : "en", .. args];
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(asked));
        await process.StandardInput.FlushAsync();
        string line = await process.StandardOutput.ReadLineAsync() ?? throw new EndOfStreamException($"The process ended over {string.Join(' ', asked)}.");
        return JsonSerializer.Deserialize<ProcessRun>(line)!;
    }

    /// <summary>Runs the command lines that come in, until none comes.</summary>
    internal static async Task AnswerAsync(TextReader input, TextWriter output)
    {
        while (await input.ReadLineAsync() is { } line)
        {
            string[] asked = JsonSerializer.Deserialize<string[]>(line)!;
            Directory.SetCurrentDirectory(asked[0]);
            CommandSetting setting = new() { Clock = SystemClock.Instance, Languages = new LanguageSetting { Chosen = asked[1] } };
            CommandRun run = await CommandRun.OfAsync(setting, asked[2..]);
            Directory.SetCurrentDirectory(AppContext.BaseDirectory); // a folder can be deleted, also on Windows, while no process is in it
            await output.WriteLineAsync(JsonSerializer.Serialize(new ProcessRun(run.Exit, run.Out, run.Error)));
            await output.FlushAsync();
        }
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
