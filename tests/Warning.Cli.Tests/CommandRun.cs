using System.Text.Json;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli;

/// <summary>The output and exit code of a command line that ran inside the test.</summary>
internal sealed record CommandRun(int Exit, string Out, string Error)
{
    /// <summary>Standard output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a command line with output to a pipe.</summary>
    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync(new CommandSetting(), args);

    /// <summary>Runs a command line in a language with output to a pipe.</summary>
    public static Task<CommandRun> OfAsync(MessageLanguage language, params string[] args) => OfAsync(new CommandSetting { Language = language }, args);

    public static async Task<CommandRun> OfAsync(CommandSetting setting, params string[] args)
    {
        using TextWriter output = setting.Out ?? new StringWriter();
        output.NewLine = "\n";
        using TextWriter error = setting.Error ?? new StringWriter();
        error.NewLine = "\n";
        Terminal terminal = new(output, error, () => setting.Width)
        {
            HasColours = setting.HasColours,
            ShowsProgress = setting.ShowsProgress,
            Clock = setting.Clock,
            Keys = setting.Keys,
            User = setting.User,
            Setting = setting.Languages ?? new LanguageSetting { Chosen = setting.Language == MessageLanguage.Chinese ? "zh" : "en" },
        };
        int exit = await new CommandLine(terminal).RunAsync(args, setting.Cancellation);
        return new CommandRun(exit, output.ToString()!, error.ToString()!);
    }
}
