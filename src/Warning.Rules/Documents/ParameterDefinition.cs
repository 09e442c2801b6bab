using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Documents;

/// <summary>A parameter of a parameters file with its place.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Source">The file.</param>
/// <param name="NameOffset">The byte of the name's opening quote.</param>
/// <param name="ValuesAlone">Whether it says nothing but its values, so that the rest of an earlier layer's stays.</param>
internal sealed record ParameterDefinition(Parameter Parameter, SourceText Source, int NameOffset, bool ValuesAlone);
