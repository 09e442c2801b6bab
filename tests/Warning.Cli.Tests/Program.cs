namespace EarlyWarning.Cli;

/// <summary>The test assembly as a program: what a <see cref="CommandProcess"/> starts.</summary>
internal static class Program
{
    public static Task Main() => CommandProcess.AnswerAsync(Console.In, Console.Out);
}
