using EarlyWarning.Files.Filling;
using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>A column that people fill in with values of a type; <see cref="ColumnToFill"/> creates it. Immutable.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
public sealed class ValueColumn<T> : ColumnToFill
    where T : notnull
{
    private readonly Func<string, Parsed<T>> parse;

    internal ValueColumn(Message header, double width, Func<string, Parsed<T>> parse)
        : base(header, width) => this.parse = parse;

    /// <inheritdoc/>
    internal override object? Read(string cell, out Message? fault)
    {
        Parsed<T> parsed = parse(cell);
        fault = parsed.Fault;
        return fault is null ? parsed.Value : null;
    }
}
