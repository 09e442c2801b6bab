namespace EarlyWarning.Cli.Printing;

/// <summary>Formats what is to be typed on a command line.</summary>
internal static class CommandText
{
    /// <summary>Returns an argument, in double quotes where a shell would take it apart.</summary>
    public static string Quoted(string argument) =>
        argument.AsSpan().IndexOfAny(" ()&;|<>'\"$`*?") >= 0 ? $"\"{argument.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : argument;
}
