using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace EarlyWarning.Tests.Architecture;

/// <summary>
/// The two pure assemblies, by what their metadata name: no disk, no clock, no network, no environment. Time and files are arguments.
/// </summary>
public sealed class PurityTests
{
    private static readonly string[] Disk =
        ["File", "Directory", "FileInfo", "DirectoryInfo", "FileSystemInfo", "FileStream", "DriveInfo", "Path", "FileSystemWatcher", "RandomAccess", "StreamReader", "StreamWriter"];

    private static readonly string[] Clock =
        ["DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow", "SystemClock.get_Instance", "TimeProvider.get_System", "Environment.get_TickCount", "Environment.get_TickCount64"];

    public static TheoryData<string> Pure => new("EarlyWarning.Rules", "EarlyWarning");

    [Theory]
    [MemberData(nameof(Pure))]
    public void No_type_touches_a_disk(string assembly) => Assert.Empty(
        Types(assembly).Where(type => type.Namespace == "System.IO").Select(type => type.Name).Intersect(Disk, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pure))]
    public void No_type_touches_a_network_or_starts_a_process(string assembly) => Assert.Empty(Types(assembly)
        .Where(type => type.Namespace.StartsWith("System.Net", StringComparison.Ordinal) || type is { Namespace: "System.Diagnostics", Name: "Process" })
        .Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Pure))]
    public void No_method_asks_a_clock(string assembly) => Assert.Empty(Members(assembly).Intersect(Clock, StringComparer.Ordinal));

    [Fact]
    public void A_rule_can_do_nothing_but_arithmetic()
    {
        // No compiled expression trees, no code generation, no reflection over what a rule names, no chance.
        (string Namespace, string Name)[] types = [.. Types("EarlyWarning.Rules")];
        Assert.DoesNotContain(types, type => type.Namespace is "System.Linq.Expressions" or "System.Reflection.Emit" or "System.Runtime.Loader");
        Assert.DoesNotContain(types, type => type.Name is "Random" or "RandomNumberGenerator" or "Activator");
        Assert.DoesNotContain("Guid.NewGuid", Members("EarlyWarning.Rules"));
    }

    [Fact]
    public void The_metadata_are_read()
    {
        Assert.Contains(("System", "Math"), Types("EarlyWarning.Rules"));
        Assert.Contains(("System.IO", "Stream"), Types("EarlyWarning"));
        Assert.Contains("Math.Round", Members("EarlyWarning.Rules"));
    }

    private static (string Namespace, string Name)[] Types(string assembly) => Read(assembly, metadata => metadata.TypeReferences
        .Select(metadata.GetTypeReference).Select(type => (metadata.GetString(type.Namespace), metadata.GetString(type.Name))).ToArray());

    private static string[] Members(string assembly) => Read(assembly, metadata => metadata.MemberReferences
        .Select(metadata.GetMemberReference)
        .Where(member => member.Parent.Kind == HandleKind.TypeReference)
        .Select(member => $"{metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name)}.{metadata.GetString(member.Name)}").ToArray());

    private static T Read<T>(string assembly, Func<MetadataReader, T> read)
    {
        using PEReader file = new(File.OpenRead(System.Reflection.Assembly.Load(assembly).Location));
        return read(file.GetMetadataReader());
    }
}
