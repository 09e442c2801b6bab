using EarlyWarning.Rules;

namespace EarlyWarning.Files.Filling;

/// <summary>A cell that was read, or why it could not be.</summary>
internal readonly record struct Parsed<T>(Message? Fault)
{
    public T Value { get; private init; } = default!;

    public static Parsed<T> Of(T value) => new((Message?)null) { Value = value };
}
