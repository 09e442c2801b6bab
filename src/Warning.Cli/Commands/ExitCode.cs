namespace EarlyWarning.Cli.Commands;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input has faults; each is on standard error.</summary>
    public const int Faults = 1;

    public const int WrongUsage = 2;

    /// <summary>Ctrl-C, as shells number it: 128 + SIGINT.</summary>
    public const int Cancelled = 130;
}
