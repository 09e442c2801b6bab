using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes values of enumerations as files and options do: <c>not-carried-out</c>.</summary>
internal static class Word
{
    public static string Of<T>(T value)
        where T : struct, Enum => value.Word();
}
