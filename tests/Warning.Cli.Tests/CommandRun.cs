using System.Text.Json;
using NodaTime;

namespace EarlyWarning.Cli;

/// <summary>What a command line printed and ended with, run inside the test.</summary>
internal sealed record CommandRun(int Exit, string Out, string Error)
{
    /// <summary>Standard output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a command line with output to a pipe.</summary>
    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync(new CommandSetting(), args);

    public static async Task<CommandRun> OfAsync(CommandSetting setting, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using TextWriter error = setting.Error ?? new StringWriter();
        error.NewLine = "\n";
        using Terminal terminal = new(output, error, () => setting.Width)
        {
            HasColours = setting.HasColours,
            ShowsProgress = setting.ShowsProgress,
            Today = setting.Today,
        };
        int exit = await new CommandLine(terminal).RunAsync(args, setting.Cancellation);
        return new CommandRun(exit, output.ToString(), error.ToString()!);
    }
}

/// <summary>What a command runs in.</summary>
internal sealed record CommandSetting
{
    public int Width { get; init; } = 120;

    public bool HasColours { get; init; }

    public bool ShowsProgress { get; init; }

    public Func<LocalDate> Today { get; init; } = () => Region.AsOf;

    public TextWriter? Error { get; init; }

    public CancellationToken Cancellation { get; init; }
}
