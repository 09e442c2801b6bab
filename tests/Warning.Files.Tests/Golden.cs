using System.Runtime.CompilerServices;
using System.Text;

namespace EarlyWarning.Files;

/// <summary>
/// Outputs as they are to be, byte for byte, in <c>Data/Golden</c>. <c>EARLYWARNING_UPDATE_GOLDEN=1 dotnet test tests/Warning.Files.Tests</c>
/// writes them anew; what it changed is then for review.
/// </summary>
internal static class Golden
{
    public static bool Update { get; } = Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN") == "1";

    /// <summary>Compares a text with a golden file.</summary>
    public static void Check(string file, string actual)
    {
        string path = Path.Combine(Folder(), file);
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(actual));
        }

        Assert.True(File.Exists(path), $"No golden file {file}; run with EARLYWARNING_UPDATE_GOLDEN=1 and review it.");
        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(path)), actual);
    }

    private static string Folder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Data", "Golden");
}
