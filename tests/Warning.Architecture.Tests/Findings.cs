namespace EarlyWarning.Architecture;

/// <summary>Fails with all findings, each on a line of its own and none cut short.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings) => Assert.True(!findings.Any(), string.Join('\n', findings));
}
