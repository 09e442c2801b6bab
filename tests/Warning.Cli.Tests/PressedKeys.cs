using Spectre.Console;

namespace EarlyWarning.Cli;

/// <summary>Keys that were pressed before they are read.</summary>
internal sealed class PressedKeys(params IEnumerable<ConsoleKeyInfo> keys) : IAnsiConsoleInput
{
    private readonly Queue<ConsoleKeyInfo> keys = new(keys);

    public static ConsoleKeyInfo Enter { get; } = new('\r', ConsoleKey.Enter, shift: false, alt: false, control: false);

    public static ConsoleKeyInfo Down { get; } = new('\0', ConsoleKey.DownArrow, shift: false, alt: false, control: false);

    public static ConsoleKeyInfo Up { get; } = new('\0', ConsoleKey.UpArrow, shift: false, alt: false, control: false);

    public static IEnumerable<ConsoleKeyInfo> Typed(string text) =>
        [.. text.Select(c => new ConsoleKeyInfo(c, default, shift: false, alt: false, control: false)), Enter];

    public bool IsKeyAvailable() => this.keys.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) => this.keys.TryDequeue(out ConsoleKeyInfo key) ? key
        : throw new InvalidOperationException("Nobody presses a further key.");

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult(ReadKey(intercept));
}
