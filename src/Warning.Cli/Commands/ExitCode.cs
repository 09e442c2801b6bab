namespace EarlyWarning.Cli.Commands;

/// <summary>The exit codes of the process.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input has faults, which are printed on standard error.</summary>
    public const int Faults = 1;

    public const int WrongUsage = 2;

    /// <summary>More companies change than <c>--fail-over</c> allows.</summary>
    public const int TooManyChange = 3;

    /// <summary>The command was cancelled by Ctrl-C: 128 + SIGINT, as shells count.</summary>
    public const int Cancelled = 130;
}
