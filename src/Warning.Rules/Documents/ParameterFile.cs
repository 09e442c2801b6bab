using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Documents;

/// <summary>A parameters file, checked against the catalog.</summary>
/// <param name="Parameters">The parameters that it declares, in the order of the file.</param>
internal sealed record ParameterFile(IReadOnlyList<ParameterDefinition> Parameters)
{
    /// <summary>Parses a parameters file; returns null if it is not a JSON object.</summary>
    /// <param name="source">The file.</param>
    /// <param name="catalog">The indicators of all layers: no parameter may have the name of one, and the keys of values are beginnings of its text
    /// attributes.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    public static ParameterFile? Parse(SourceText source, IndicatorCatalog catalog, Diagnostics diagnostics) =>
        ObjectReader.OpenFile(source, diagnostics, NounMessages.AParametersFile) is { } file ? new ParameterFileReader(catalog, diagnostics).Read(file) : null;
}

/// <summary>A parameter of a parameters file, with its place.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Source">The file.</param>
/// <param name="NameOffset">The byte offset of the opening quote of the name.</param>
/// <param name="ValuesAlone">Whether the file gives only its values, so that title, unit and source of an earlier layer's parameter stay.</param>
internal sealed record ParameterDefinition(Parameter Parameter, SourceText Source, int NameOffset, bool ValuesAlone)
{
    /// <summary>The parameter as it is written.</summary>
    public required JsonValue Json { get; init; }

    /// <summary>Returns the parameter with what an earlier layer says of it beside its values.</summary>
    public ParameterDefinition Over(ParameterDefinition earlier) =>
        this with { Parameter = Parameter.Over(earlier.Parameter), Json = JsonMerge.Over(earlier.Json, Json) };
}
