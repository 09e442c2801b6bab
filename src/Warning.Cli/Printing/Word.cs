using System.Text.Json;

namespace EarlyWarning.Cli.Printing;

/// <summary>A value of an enumeration as files and options write it: <c>not-carried-out</c>.</summary>
internal static class Word
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
