using System.Diagnostics;

namespace NewsArchive.Browser.Tests;

/// <summary>Programs of the machine that tests run, and what root on Debian or Ubuntu may install for them.</summary>
internal static class Machine
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its exit code and what it wrote to standard output; null where there is no such program.</returns>
    public static async Task<(int ExitCode, string Output)?> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync();
            await Task.WhenAll(output, process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
            return (process.ExitCode, await output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Installs the first of the distribution's packages that can be had; false where none can, or nobody may.</summary>
    public static async Task<bool> InstallAsync(params string[] packages)
    {
        if (!File.Exists("/usr/bin/apt-get") || Environment.UserName != "root" || await RunAsync("apt-get", "update", "-qq") is not { ExitCode: 0 })
        {
            return false;
        }

        foreach (var package in packages)
        {
            if (await RunAsync("apt-get", "install", "-y", "-qq", "--no-install-recommends", package) is { ExitCode: 0 })
            {
                return true;
            }
        }

        return false;
    }
}
