using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;
using NodaTime;
using Spectre.Console;

namespace EarlyWarning.Cli;

/// <summary>The terminal, language, clock and cancellation of a command run.</summary>
internal sealed record CommandSetting
{
    public int Width { get; init; } = 120;

    public MessageLanguage Language { get; init; }

    public bool HasColours { get; init; }

    public bool ShowsProgress { get; init; }

    /// <summary>What the system says of the language; null where it says <see cref="Language"/>.</summary>
    public LanguageSetting? Languages { get; init; }

    public IClock Clock { get; init; } = new StandingClock(Region.AsOf);

    /// <summary>The account of the system.</summary>
    public string User { get; init; } = "";

    public TextWriter? Out { get; init; }

    public TextWriter? Error { get; init; }

    /// <summary>The keys that a person presses; null where nobody can be asked.</summary>
    public IAnsiConsoleInput? Keys { get; init; }

    public CancellationToken Cancellation { get; init; }
}
