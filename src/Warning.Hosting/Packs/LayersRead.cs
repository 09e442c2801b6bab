using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Hosting.Packs;

/// <summary>The layers of a rule pack as they lay in their folders at one moment, or the faults for which they cannot be read.</summary>
internal sealed class LayersRead
{
    private readonly RulePackLayer[] layers;
    private readonly Diagnostic[] faults;

    private LayersRead(RulePackLayer[] layers, Diagnostic[] faults)
    {
        this.layers = layers;
        this.faults = faults;
        Fingerprint = FingerprintOf(layers, faults);
    }

    /// <summary>The hash of names and bytes of all files, and of the faults: two reads with the same one need be compiled once.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads layers: folders, or <c>default</c>.</summary>
    public static LayersRead From(IEnumerable<string> names)
    {
        List<RulePackLayer> layers = [];
        List<Diagnostic> faults = [];
        foreach (string name in names)
        {
            try
            {
                layers.Add(RulePackFolder.ReadLayer(name));
            }
            catch (RulePackException fault)
            {
                faults.AddRange(fault.Diagnostics);
            }
        }

        return new LayersRead([.. layers], [.. faults]);
    }

    /// <summary>Compiles the layers; returns the errors, none if there is a pack.</summary>
    public IReadOnlyList<Diagnostic> Compile(out RulePack? pack)
    {
        pack = null;
        return faults.Length > 0 ? faults : [.. RulePack.Check(layers, out pack).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    private static string FingerprintOf(RulePackLayer[] layers, Diagnostic[] faults)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (RulePackFile file in layers.SelectMany(layer => layer.Files))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{file.Content.Length}\n"));
            hash.AppendData(file.Content.Span);
        }

        foreach (Diagnostic fault in faults) hash.AppendData(Encoding.UTF8.GetBytes($"{fault}\n"));
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
