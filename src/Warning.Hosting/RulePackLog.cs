using Microsoft.Extensions.Logging;

namespace EarlyWarning.Hosting;

/// <summary>What an app's source of rules logs.</summary>
internal static partial class RulePackLog
{
    [LoggerMessage(11, LogLevel.Information, "The rules changed: {Rules} rules are in use now, hash {Hash}.")]
    public static partial void Swapped(ILogger logger, int rules, string hash);

    [LoggerMessage(12, LogLevel.Error, "The rules changed and have errors; the former pack stays in use. {Diagnostic}")]
    public static partial void Kept(ILogger logger, string diagnostic);
}
