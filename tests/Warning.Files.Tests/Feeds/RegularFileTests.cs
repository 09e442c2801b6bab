using System.Diagnostics;

namespace EarlyWarning.Files.Feeds;

/// <summary>Checks that nothing is read of which nobody knows where it ends.</summary>
public sealed class RegularFileTests : IDisposable
{
    private const string Refused = ": a pipe or device; expected a file; write what comes out of it to a file, and name that";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => this.folder.Dispose();

    [Fact]
    public void A_pipe_is_refused_without_waiting_for_its_writer()
    {
        if (!OperatingSystem.IsLinux()) return;
        string pipe = Path.Combine(this.folder.Path, "power.csv"), link = Path.Combine(this.folder.Path, "link.csv");
        using (Process made = Process.Start("mkfifo", pipe)) made.WaitForExit();
        File.CreateSymbolicLink(link, pipe);
        Assert.Equal(pipe + Refused, Fault(pipe).Message);
        Assert.Equal(link + Refused, Fault(link).Message);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public void A_device_is_refused(string device)
    {
        if (!OperatingSystem.IsLinux()) return;
        string link = Path.Combine(this.folder.Path, "power.csv");
        File.CreateSymbolicLink(link, device);
        Assert.Equal(link + Refused, Fault(link).Message);
    }

    [Fact]
    public void A_link_to_a_file_is_that_file()
    {
        string file = this.folder.Write("电 量.csv", "a\n1\n"), link = Path.Combine(this.folder.Path, "link.csv");
        File.CreateSymbolicLink(link, file);
        Assert.False(RegularFile.IsNone(link));
        Assert.Equal("[a] / [1]", Records.Shown(Records.Of(link)));
    }

    [Fact]
    public void What_is_not_there_is_told_as_such() => Assert.False(RegularFile.IsNone(Path.Combine(this.folder.Path, "none.csv")));

    private static FeedException Fault(string path) => Assert.Throws<FeedException>(() => Records.Of(path));
}
