using System.Text;

namespace EarlyWarning.Architecture;

/// <summary>
/// Files that <c>EARLYWARNING_UPDATE_GOLDEN=1 dotnet test tests/Warning.Architecture.Tests</c> writes anew: the generated parts of <c>docs/architecture.md</c>
/// and the
/// numbers in <c>Data</c>, which it only lowers.
/// </summary>
internal static class Golden
{
    public static bool Update { get; } = Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN") == "1";

    public static string Data(string file) => RepositoryFolder.Combine("tests", "Warning.Architecture.Tests", "Data", file);

    public static void Write(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
