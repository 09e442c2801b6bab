using System.Text;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli;

/// <summary>
/// Outputs as they are to be, byte for byte, in <c>Data/Golden</c>. <c>EARLYWARNING_UPDATE_GOLDEN=1 dotnet test tests/Warning.Cli.Tests</c>
/// writes them anew; what it changed is then for review.
/// </summary>
internal static class Golden
{
    public static bool Update { get; } = Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN") == "1";

    /// <summary>Compares a text with the golden file of its language: <c>scan.txt</c> in English, <c>scan.zh.txt</c> in Chinese.</summary>
    public static void Check(string file, MessageLanguage language, string actual) =>
        Check(language == MessageLanguage.Chinese ? Path.ChangeExtension(file, ".zh" + Path.GetExtension(file)) : file, actual);

    /// <summary>Compares a text with a golden file.</summary>
    public static void Check(string file, string actual)
    {
        string path = Path.Combine(SourceFolder.Data, "Golden", file);
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.True(File.Exists(path), $"No golden file {file}; run with EARLYWARNING_UPDATE_GOLDEN=1 and review it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
