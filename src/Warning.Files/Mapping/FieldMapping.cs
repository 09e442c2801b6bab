using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>The column of one field of an event.</summary>
/// <param name="Place">The field's place in the event.</param>
/// <param name="Field">The field.</param>
/// <param name="Cell">The column.</param>
internal sealed record FieldMapping(int Place, EventField Field, MappedCell Cell)
{
    /// <summary>Where the scan file says that only a hash of the cell is kept; null: the cell is read as it is.</summary>
    public JsonValue? Hash { get; init; }
}
